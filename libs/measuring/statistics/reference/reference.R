# What R says of the same data: Rscript reference.R > reference.json. Needs the packages psych and pROC.
# Data: attitude and sleep come with R, aSAH with pROC, sf is Shrout & Fleiss (1979), table 2.
suppressPackageStartupMessages({ library(psych); library(pROC) })
json <- function(x) if (is.list(x)) paste0("{", paste0('"', names(x), '": ', sapply(x, json), collapse = ",\n"), "}") else
  if (is.matrix(x)) paste0("[", paste(apply(x, 1, json), collapse = ", "), "]") else
  if (is.character(x)) paste0('"', x, '"') else
  if (length(x) == 1) format(x, digits = 15) else paste0("[", paste(format(x, digits = 15, trim = TRUE), collapse = ", "), "]")
sf <- matrix(c(9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7), ncol = 4, byrow = TRUE)
ratings <- cbind(c(1, 2, 3, 3, 4, 5, 2, 1, 4, 5, 3, 2), c(1, 2, 2, 3, 5, 5, 1, 1, 4, 4, 3, 3))
before <- c(12, 15, 9, 20, 14, 11, 17, 13, 8, 16); after <- c(15, 15, 13, 22, 19, 12, 18, 17, 10, 21); stable <- c(1, -1, 0, 2, -2, 1, 0)
change <- after - before
data(aSAH); curve <- roc(aSAH$outcome, aSAH$s100b, levels = c("Good", "Poor"), direction = "<", quiet = TRUE); area <- ci.auc(curve, method = "delong")
welch <- t.test(extra ~ group, data = sleep); wilson <- prop.test(7, 40, correct = FALSE)$conf.int
cat(json(list(
  by = paste(R.version.string, "psych", packageVersion("psych"), "pROC", packageVersion("pROC")),
  alpha = list(forms = as.matrix(unname(attitude)), value = unname(suppressWarnings(psych::alpha(attitude))$total$raw_alpha)),
  icc = list(persons = sf, value = suppressMessages(psych::ICC(sf, lmer = FALSE))$results$ICC[2]),
  kappa = list(pairs = ratings, value = cohen.kappa(ratings)$weighted.kappa),
  responsiveness = list(before = before, after = after, stable = stable, srm = mean(change) / sd(change), es = mean(change) / sd(before), guyatt = mean(change) / sd(stable)),
  auc = list(cameTrue = aSAH$s100b[aSAH$outcome == "Poor"], didNot = aSAH$s100b[aSAH$outcome == "Good"], value = as.numeric(area)[2], from = as.numeric(area)[1], to = as.numeric(area)[3]),
  welch = list(one = sleep$extra[sleep$group == 1], other = sleep$extra[sleep$group == 2], from = welch$conf.int[1], to = welch$conf.int[2]),
  wilson = list(counted = 7, of = 40, from = wilson[1], to = wilson[2])
)), "\n")
