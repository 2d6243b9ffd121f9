/** The page's whole style: system fonts, one accent per outcome, light and dark. */
export const styles = `
:root {
  --bg: #fff; --panel: #f6f7f8; --line: #dfe1e5; --text: #17191c; --muted: #565b63; --link: #1a56b0;
  --verified: #146c3e; --failed: #b3261e; --pending: #855400; --not-run: #565b63;
  --verified-bg: #e9f5ee; --failed-bg: #fdecea; --pending-bg: #fdf3dd; --not-run-bg: #eff0f2;
  --read: #2f6fd0; --read-bg: #eef4fd;
  color-scheme: light;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #121316; --panel: #1a1c20; --line: #32353b; --text: #e7e8ea; --muted: #a4a8b0; --link: #8ab4f8;
    --verified: #62d296; --failed: #ff8f86; --pending: #f0b84f; --not-run: #a4a8b0;
    --verified-bg: #12281c; --failed-bg: #331816; --pending-bg: #2e2410; --not-run-bg: #24262b;
    --read: #6ea3f2; --read-bg: #16202f;
    color-scheme: dark;
  }
}
* { box-sizing: border-box }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100% }
body {
  margin: 0 auto; max-width: 74rem; padding: 0 1.25rem 4rem; background: var(--bg); color: var(--text);
  font: 400 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
code, pre { font: .86em/1.5 ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace }
code, .title, .gist, dd, td { unicode-bidi: isolate }
h1, h2, h3, h4, p, dl, dd, ul, pre { margin: 0; padding: 0 }
ul { list-style: none }
a { color: var(--link) }
:focus-visible { outline: 2px solid var(--read); outline-offset: 2px; border-radius: 2px }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.skip { position: absolute; left: -100rem } .skip:focus { position: static; display: inline-block; padding: .5rem 0 }
.muted, .eyebrow, footer { color: var(--muted) } .muted, .note, footer { font-size: .9rem }
.mark { font-weight: 700 }
.verified.mark, dd.verified { color: var(--verified) } .failed.mark, dd.failed { color: var(--failed) }
.pending.mark, dd.pending { color: var(--pending) } .not-run.mark, dd.not-run { color: var(--not-run) }

.top { padding: 2.5rem 0 0 }
.eyebrow { font-size: .9rem }
h1 { display: flex; gap: .6rem; margin: .35rem 0 1.5rem; max-width: 54rem; font-size: 1.65rem; line-height: 1.3; font-weight: 640; letter-spacing: -.012em; text-wrap: pretty }
.figures { display: flex; flex-wrap: wrap; gap: .5rem 2.25rem }
.figures > div { display: flex; flex-direction: column-reverse; justify-content: flex-end }
.figures dt { font-size: .85rem; color: var(--muted) }
.figures dd { font-size: 1.5rem; line-height: 1.25; font-weight: 600 }
.figures dd.none { color: var(--muted); font-weight: 400 }
.figures.small dd { font-size: 1.15rem } .figures .of { font-size: .9rem; font-weight: 400; color: var(--muted) }
.figures.small { margin-bottom: .9rem } .figures.small > div { flex-direction: column; min-width: 8.5rem }
.figures.small dt { order: 1 } .figures.small progress { display: block; margin-top: .3rem }
.note { margin-top: 1rem; color: var(--pending) }
nav { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; margin-top: 1.5rem; padding: .7rem 0; border-block: 1px solid var(--line); font-size: .9rem }
nav a { text-decoration: none } nav a:hover { text-decoration: underline }

section > h2 { margin: 2.75rem 0 .5rem; font-size: 1.25rem; font-weight: 620; letter-spacing: -.008em }
h3 { margin: 1.5rem 0 .5rem; font-size: 1rem; font-weight: 600 }
h4 { margin: 0 0 .5rem; font-size: .85rem; font-weight: 600 }
.arrow { color: var(--muted); font-weight: 400 }
.legend { font-weight: 400; color: var(--muted) }
.legend::before { content: ""; display: none }

.matrix { border-collapse: separate; border-spacing: 0; margin-top: .75rem; font-size: .95rem }
.matrix th { padding: .5rem 1.25rem .5rem 0; text-align: left; font-weight: 600; vertical-align: middle }
.matrix thead th { font-weight: 500; color: var(--muted); font-size: .85rem; padding-left: .25rem } .matrix thead th:first-child { padding-left: 0 }
.matrix thead th .role { font-weight: 400 }
.matrix td { padding: .25rem; vertical-align: stretch; height: 1px }
.cell { display: flex; flex-direction: column; height: 100%; min-width: 11.5rem; padding: .6rem .85rem; border-radius: 6px; border: 1px solid transparent; color: var(--text); text-decoration: none; font-size: .9rem; line-height: 1.4 }
.cell:hover { border-color: currentColor }
.cell.verified { background: var(--verified-bg) } .cell.verified strong { color: var(--verified) }
.cell.failed { background: var(--failed-bg) } .cell.failed strong { color: var(--failed) }
.cell.pending { background: var(--pending-bg) } .cell.pending strong { color: var(--pending) }
.cell.not-run { background: var(--not-run-bg); border: 1px dashed var(--line) } .cell.not-run strong { color: var(--not-run) }
.empty::after { content: "–"; color: var(--muted); padding-left: .85rem }
.filter { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin-top: 2rem; font-size: .9rem; color: var(--muted) }
.filter input { width: 18rem; max-width: 100%; margin-left: .35rem; padding: .4rem .6rem; font: inherit; color: var(--text); background: var(--bg); border: 1px solid var(--muted); border-radius: 6px }

.group { font-weight: 600; font-size: .95rem }
.list { border: 1px solid var(--line); border-radius: 8px; overflow: clip }
details.interaction, details.operation { border-top: 1px solid var(--line) }
.list > :first-child { border-top: 0 }
summary { cursor: pointer } summary:hover { background: var(--panel) }
.interaction > summary, .operation > summary { display: grid; align-items: baseline; gap: .15rem .75rem; padding: .55rem .9rem; list-style: none }
summary::-webkit-details-marker { display: none }
.interaction > summary { grid-template-columns: 1rem minmax(0, 1fr) minmax(0, auto) }
.interaction > summary .sr + .title, .interaction > summary .title { grid-column: 2 } .interaction > summary .mark { grid-column: 1; grid-row: 1 }
.interaction > summary .route { grid-column: 3; grid-row: 1; color: var(--muted); text-align: right }
.interaction > summary .gist { grid-column: 2 / -1; font-size: .9rem; color: var(--muted) }
.interaction.failed > summary .gist { color: var(--failed) } .interaction.pending > summary .gist { color: var(--pending) }
.status { color: var(--text); font-weight: 600 }
details[open] > summary { background: var(--panel) } details.log[open] > summary { background: none }
.inside { padding: .9rem .9rem 1.25rem 2.65rem; border-top: 1px solid var(--line) }
.operation .inside { padding-left: .9rem } .operation .inside h4 { margin-top: 1rem }
.facts { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: .2rem 1rem; font-size: .9rem }
.facts dt { color: var(--muted) }
.verdict-line { margin: 0 0 .6rem; font-weight: 600 }
.verdict-line.failed { color: var(--failed) } .verdict-line.pending { color: var(--pending) } .verdict-line.not-run { color: var(--not-run) }
.mismatches, .fields { width: 100%; border-collapse: collapse; font-size: .9rem }
.mismatches th, .mismatches td, .fields th, .fields td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400 }
.mismatches thead th, .fields thead th { color: var(--muted); font-size: .85rem }
.mismatches { table-layout: fixed } .mismatches th:first-child { width: 18% } .mismatches th:nth-child(2) { width: 32% }
.mismatches + .log, .mismatches + .muted { margin-top: .75rem } .log { margin-bottom: 1.1rem }
.actual { color: var(--failed); font-weight: 600 }
.log { margin-top: .75rem; font-size: .9rem } .log > summary { color: var(--link) }
.log > summary:hover { background: none; text-decoration: underline }
pre { margin-top: .5rem; padding: .75rem; background: var(--panel); border-radius: 6px; white-space: pre-wrap }
.findings { display: grid; gap: .75rem; margin: .75rem 0 }
.findings li { padding: .6rem .9rem; border-left: 3px solid var(--pending); background: var(--pending-bg); border-radius: 0 6px 6px 0; font-size: .9rem }
.findings li.not-run { border-color: var(--muted); background: var(--not-run-bg) }
.findings li.failed { border-color: var(--failed); background: var(--failed-bg) }
.findings .facts { margin-top: .35rem }

.exchange { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); gap: 1rem; margin-top: 1.25rem }
.exchange > section { padding: .8rem .9rem; background: var(--panel); border-radius: 6px; min-width: 0 }
.line { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.25rem; padding: .05rem .4rem; border-left: 3px solid transparent; line-height: 1.5 }
.line code { white-space: pre-wrap; min-width: 0 }
.line .rule { color: var(--muted); font-size: .8rem; text-align: right; margin-left: auto; unicode-bidi: isolate }
.line.read { border-left-color: var(--read); background: var(--read-bg) }
.line.wrong { border-left-color: var(--failed); background: var(--failed-bg) } .line.wrong .got { color: var(--failed); font-weight: 600 }
.response > .legend::before, .response h4 .legend::before { display: inline-block; width: .7em; height: .7em; margin: 0 .35em 0 .5em; border-left: 3px solid var(--read); background: var(--read-bg) }
.headers { margin: .4rem 0 } .body { margin-top: .4rem }
.d1 { padding-left: 1.4rem } .d2 { padding-left: 2.4rem } .d3 { padding-left: 3.4rem } .d4 { padding-left: 4.4rem } .d5 { padding-left: 5.4rem } .d6 { padding-left: 6.4rem }
.d7 { padding-left: 7.4rem } .d8 { padding-left: 8.4rem } .d9 { padding-left: 9.4rem } .d10 { padding-left: 10.4rem } .d11 { padding-left: 11.4rem } .d12 { padding-left: 12.4rem }
.unread { margin-top: .75rem; font-size: .85rem; color: var(--muted) }

.operation > summary { grid-template-columns: minmax(0, 9fr) minmax(0, 11fr) }
.chips { display: flex; flex-wrap: wrap; gap: .3rem; justify-content: flex-end }
.chip { padding: .1rem .5rem; border-radius: 4px; font-size: .8rem; border: 1px solid var(--line); color: var(--muted); white-space: nowrap }
.chip b { font-weight: 600 }
.chip.full { background: var(--verified-bg); color: var(--verified); border-color: transparent }
.chip.part { background: var(--read-bg); color: var(--text); border-color: transparent }
.chip.none { border-style: dashed }
.fields { margin-bottom: .5rem } .fields th { width: 55% } .fields thead th { padding-top: 0 }
progress { width: 100%; height: 4px; border: 0; border-radius: 2px; background: var(--line); appearance: none }
progress::-webkit-progress-bar { background: var(--line); border-radius: 2px } progress::-webkit-progress-value { background: var(--read); border-radius: 2px }
progress::-moz-progress-bar { background: var(--read) }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line) }

@media (max-width: 44rem) {
  body { padding-inline: 1rem }
  .top { padding-top: 1.5rem } h1 { font-size: 1.3rem; gap: .45rem } .figures { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .75rem 1rem }
  .figures.small { grid-template-columns: repeat(2, minmax(0, 1fr)) } .figures.small > div { min-width: 0 }
  .matrix, .matrix tbody, .matrix tr, .matrix th[scope=row], .matrix td { display: block; width: 100%; height: auto }
  .matrix thead, .matrix td.empty { display: none } .matrix th[scope=row] { padding: .75rem 0 .15rem }
  .matrix td { padding: .25rem 0 } .matrix td::before { content: "→ " attr(data-provider); display: block; font-size: .85rem; color: var(--muted) }
  .cell { margin-top: .2rem; height: auto }
  .filter label, .filter input { width: 100%; margin-left: 0 }
  .interaction > summary { grid-template-columns: 1rem minmax(0, 1fr); padding-inline: .7rem }
  .interaction > summary .route { grid-column: 2; grid-row: auto; text-align: left }
  .inside { padding-inline: .7rem } .facts { grid-template-columns: minmax(0, 1fr); gap: 0 } .facts dd { margin-bottom: .4rem }
  .exchange { grid-template-columns: minmax(0, 1fr) }
  .operation > summary { grid-template-columns: minmax(0, 1fr); padding-inline: .7rem } .chips { justify-content: flex-start }
  .mismatches thead { display: none } .mismatches tbody th:first-child { width: auto } .mismatches, .mismatches tbody, .mismatches tr, .mismatches th, .mismatches td { display: block }
  .mismatches tr { padding: .5rem 0; border-bottom: 1px solid var(--line) } .mismatches th, .mismatches td { border: 0; padding: .1rem 0 }
  .mismatches [data-name]::before { content: attr(data-name); display: inline-block; width: 5rem; font-size: .85rem; color: var(--muted) }
  .d3 { padding-left: 3rem } .d4 { padding-left: 3.5rem } .d5, .d6 { padding-left: 4rem } .d7, .d8, .d9, .d10, .d11, .d12 { padding-left: 4.5rem }
}
@media print { .skip, .filter, nav { display: none } body { max-width: none } details { break-inside: avoid } }
`
