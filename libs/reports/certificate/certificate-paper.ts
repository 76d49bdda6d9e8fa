/**
 * A certificate as a page that is read aloud as well as seen: headings, lists and tables are told apart in the file itself (PDF/UA-1).
 * Names come in as data and are set as they stand; nothing of them is ever read as markup.
 */
export const CERTIFICATE_PAPER = `
#let it = json(bytes(sys.inputs.paper))
#set document(title: it.title, date: none)
#set page(paper: "a4", margin: (x: 2.2cm, top: 2.4cm, bottom: 2.2cm), numbering: "1 / 1", header: text(9pt, it.running))
#set text(font: "Libertinus Serif", 11pt, lang: it.language, region: it.region, hyphenate: true)
#set par(leading: 0.65em, spacing: 0.9em)
#set table(stroke: (x, y) => (bottom: if y == 0 { 1pt } else { 0.4pt } + luma(90)), inset: (x: 0.5em, y: 0.5em))
#show table: set text(hyphenate: false)
#show table.cell.where(y: 0): strong
#show title: set text(20pt)
#show heading: set text(13pt)
#show heading: set block(above: 1.5em, below: 0.7em, sticky: true)

#title()
#par(text(13pt, strong(it.name)))
#for line in it.lead { par(line) }
#for part in it.parts {
  heading(level: 1, part.heading)
  table(columns: part.widths.map(share => share * 1fr), align: (x, y) => part.sides.map(side => if side == "right" { right } else { left }).at(x), table.header(..part.head), ..part.rows.flatten())
}
#heading(level: 1, it.sign.heading)
#for line in it.sign.lines { block(above: 1.8em, breakable: false, line) }
#heading(level: 1, it.notes.heading)
#list(..it.notes.lines)
`;
