/**
 * A report as pages that are read aloud as well as seen: headings, lists and tables are told apart in the file itself, and a drawing is told in words (PDF/UA-1).
 * Names come in as data and are set as they stand; nothing of them is ever read as markup.
 */
export const FIGURES_PAPER = `
#let it = json(bytes(sys.inputs.paper))
#set document(title: it.title, date: none)
#set page(paper: "a4", margin: (x: 2.2cm, top: 2.4cm, bottom: 2.2cm), numbering: "1 / 1", header: text(9pt, it.running))
#set text(font: "Libertinus Serif", 11pt, lang: it.language, region: it.region, hyphenate: true)
#set par(leading: 0.65em, spacing: 0.9em)
#set table(stroke: (x, y) => (bottom: if y == 0 { 1pt } else { 0.4pt } + luma(90)), inset: (x: 0.3em, y: 0.45em), align: (x, y) => if x == 0 { left } else { right })
#show table.cell.where(y: 0): strong
#show title: set text(20pt)
#show heading: set block(above: 1.5em, below: 0.7em, sticky: true)
#show heading.where(level: 1): set text(14pt)
#show heading.where(level: 2): set text(11pt)
#let colours = (women: rgb("#7b3f7f"), men: rgb("#1f6f8b"), all: rgb("#1d4f68"))

#let bar(of, mark) = box(width: 100%, height: 0.42cm, fill: luma(232), {
  if of.percent != none { place(left + top, rect(width: of.percent * 1%, height: 100%, fill: colours.at(of.colour), stroke: none)) }
  if mark != none { place(left + top, dx: mark * 1%, line(angle: 90deg, length: 0.42cm, stroke: 1.6pt + black)) }
})
#let drawn(chart) = figure(alt: chart.alt, block(width: 100%, breakable: false, grid(
  columns: (3.6cm, 1fr, 3.6cm), column-gutter: 0.3cm, row-gutter: 0.22cm, align: (left + horizon, left + horizon, right + horizon),
  ..chart.bars.map(one => (text(9.5pt, one.label), bar(one, chart.mark), text(9.5pt, one.words))).flatten(),
)))

#title()
#for line in it.lead { par(line) }
#for line in it.warnings { block(stroke: (left: 3pt + rgb("#b0480b")), inset: (left: 0.8em, y: 0.3em), strong(line)) }
#if it.summary.len() > 0 {
  heading(level: 1, it.summaryHeading)
  list(..it.summary)
}
#for part in it.parts {
  heading(level: 1, part.heading)
  block(sticky: true, par(part.of))
  if part.promises.len() > 0 { list(..part.promises) }
  for one in part.tables {
    heading(level: 2, one.heading)
    if one.finding != none { par(one.finding) }
    if one.chart != none { drawn(one.chart) }
    let size = if one.head.len() > 6 { 8.5pt } else { 10.5pt }
    let worded = one.at("words", default: false)
    let others = (1fr,) * (one.head.len() - 1)
    table(columns: if worded { others + (1.6fr,) } else { (2.2fr,) + others }, align: (x, y) => if worded or x == 0 { left } else { right }, table.header(..one.head.map(it => text(size, it))), ..one.rows.flatten())
  }
}
#heading(level: 1, it.notesHeading)
#list(..it.notes)
`;
