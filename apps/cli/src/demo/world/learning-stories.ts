/** What the five projects learn is no person's story: where to look for each part of it, and what stands there. */
export interface LearningStory {
  see: string;
  signIn: string;
  where: string;
  shows: string;
}

export const LEARNING_STORIES: readonly LearningStory[] = [
  { see: 'a method on trial', signIn: 'hilda@example.se', where: 'Lärande → Metoder → Promenadsamtal', shows: 'tried in Hudiksvall with hypothesis, measure and a day to look it over; what those say who work with it and who take part; Gävle means to take it up' },
  { see: 'a trial to look over', signIn: 'karin@example.se', where: 'Min dag → Prövade metoder att se över', shows: 'Case Management on trial in Lund: the day it is to be reviewed is a week away, and she who decides is told' },
  { see: 'measuring methods on trial', signIn: 'konrad@example.se', where: 'Projekt → SIA → Prövning av mätmetoder', shows: 'two measuring methods side by side on the same participants: what each figure means, what is good, and too few where there are' },
  { see: 'a method that was adopted', signIn: 'karin@example.se', where: 'Lärande → Metoder → Supported Employment', shows: 'adopted in Lund on an evaluation with the figures of that day; best knowledge with source and strength' },
  { see: 'what an earlier project left', signIn: 'konrad@example.se', where: 'Lärande → Metoder → Vägledning på arbetsplatsen', shows: 'where it comes from, how far Västervik has come, the next step and who sees to it' },
  { see: 'hypotheses and rounds', signIn: 'cecilia@example.se', where: 'Lärande → Logg', shows: 'a hypothesis with its indicator that nobody has judged yet, and a round: tried, learnt, next' },
  { see: 'what was taught', signIn: 'gunilla@example.se', where: 'Lärande → Logg', shows: 'a knowledge activity: 34 persons from two municipalities, and what they thought of it' },
  { see: 'what was spread', signIn: 'osten@example.se', where: 'Lärande → Logg', shows: 'a film, to whom it was shown, and what came of it' },
  { see: 'joint work', signIn: 'karin@example.se', where: 'Lärande → Gemensamt arbete', shows: 'a structural goal under way, a method two coordination associations have in common, and the associations side by side in counts' },
  { see: 'a process', signIn: 'gunilla@example.se', where: 'Lärande → Gemensamt arbete', shows: 'a process of Region Gävleborg and Gävle: its problem, two versions, and what shows that it works' },
  { see: 'what shows a process', signIn: 'hanna@example.se', where: 'Lärande → Gemensamt arbete → IDIS', shows: 'a single way through health care that shows how the process goes, under pseudonym, to those who may see that way; nobody else sees that there is one' },
  { see: 'local collaboration', signIn: 'konrad@example.se', where: 'Lärande → Lokal samverkan', shows: 'one municipality maintained, one in place where the three have not met lately, one being built, the others with none' },
  { see: 'before and after', signIn: 'gunilla@example.se', where: 'Lärande → Enkäter', shows: 'Gävle from 25 to 75, Hudiksvall still at 50; the index over both from 38 to 63' },
  { see: 'a guest from elsewhere', signIn: 'hilda@example.se', where: 'Lärande → Aktiviteter för gäster', shows: 'Mika in Snickeriet: when, and what to arrange, and nothing more; Gustav, who carries the case, sees what Hilda was told and takes the consent back under Insatser' },
  { see: 'reminders of one’s own', signIn: 'gustav@example.se', where: 'Kontomenyn → Påminnelser', shows: 'one letter a week, on Thursdays at nine, nothing in the evening or at the weekend; calls to a SIP at once, since the law gives them a deadline' },
  { see: 'whether reminders go out', signIn: 'lars@example.se', where: 'Administration → Påminnelser', shows: 'that they run, when they last did, when they stood still, and how many letters went' },
  { see: 'released figures', signIn: 'per@example.se', where: 'Frisläppta siffror', shows: 'the quarter before and its last month as they stood on the last day, frozen: what is small, and what would tell it, is not shown; the quarter tells how soon people got their first intervention in each municipality, and what began and ended by kind; Karin releases the next and sees why each number is hidden' },
  { see: 'a learning pack', signIn: 'lisa@example.se', where: 'Frisläppta siffror → Lärandepaket', shows: 'what IRIS tells of a quarter, loaded from the file Karin made, beside the quarter of Försteg: methods, how much, outcomes of women and men, and the wait for a first intervention' },
  { see: 'reports', signIn: 'karin@example.se', where: 'Rapporter', shows: 'a report on IRIS over the last year as tagged pages, made in the background with the figures of the pages; fetched by an address that opens once' },
  { see: 'a pack for evaluation', signIn: 'eva@example.se', where: 'Frisläppta siffror → Utvärderingspaket', shows: 'what IRIS has released over the last year as one file, ordered by Karin under Rapporter: tables as CSV and Excel, and a codebook; Eva fetches it while it is kept' },
  { see: 'an extract for evaluation', signIn: 'eva@example.se', where: 'Frisläppta siffror → Utdrag för utvärdering', shows: 'one that Karin approved: for what, until when, fetched as a file in which nobody stands out, and what was found in it and how it was spread; one that waits for Karin, who sees by which variable somebody would stand out' },
  { see: 'months told to the funder', signIn: 'karin@example.se', where: 'Projekt → IRIS → Månader', shows: 'one month submitted; one that Karin has prepared and Per is to submit; the last one open. Ulla and Hedda hand over the parts of Lund and Höganäs, Per fetches the file' },
  { see: 'counts for Finsam', signIn: 'karin@example.se', where: 'Projekt → IRIS → Finsam', shows: 'how many women and men began, are in and ended each kind of intervention, by quarter or year: to Karin, and not to Per, who owns the project' },
  { see: 'a quarter in figures', signIn: 'karin@example.se', where: 'Projekt → IRIS → Kvartal', shows: "what was told of the quarter's months, by women and men, with what still waits to be submitted, beside the counts for Finsam; as PDF, Excel and CSV with the same figures" },
];
