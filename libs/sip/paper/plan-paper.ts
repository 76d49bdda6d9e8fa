/**
 * The plan as a page that is read aloud as well as seen: headings, lists and tables are told apart in the file itself (PDF/UA-1).
 * What people wrote comes in as data and is set as it stands; nothing of it is ever read as markup.
 */
export const PLAN_PAPER = `
#let it = json(bytes(sys.inputs.paper))
#set document(title: it.title, date: none)
#set page(paper: "a4", margin: (x: 2.2cm, top: 2.4cm, bottom: 2.2cm), numbering: "1 / 1",
  header: text(9pt, it.edition))
#set text(font: "Libertinus Serif", 11pt, lang: it.language, region: it.region, hyphenate: true)
#set par(leading: 0.65em, spacing: 0.9em)
#set table(stroke: (x, y) => (bottom: if y == 0 { 1pt } else { 0.4pt } + luma(90)), inset: (x: 0.3em, y: 0.5em))
#show table.cell.where(y: 0): strong
#show title: set text(20pt)
#show heading: set text(13pt)
#show heading: set block(above: 1.5em, below: 0.7em, sticky: true)
#show terms: set par(hanging-indent: 0pt)
#let said(words) = for (at, line) in words.split("\\n").enumerate() { if at > 0 { linebreak() }; line }

#title()
#for line in it.lead { par(line) }
#for part in it.parts {
  heading(level: 1, part.heading)
  if "quote" in part { block(inset: (left: 1em), stroke: (left: 2pt + luma(120)), quote(block: false, quotes: true, said(part.quote))) }
  if "words" in part { par(said(part.words)) }
  if "list" in part { list(..part.list.map(said)) }
  if "rows" in part {
    table(columns: part.widths.map(share => share * 1fr), table.header(..part.head), ..part.rows.flatten().map(said))
  }
}
`;
