/** The one style sheet of all pages: the system's fonts, light and dark, nothing from elsewhere. */
export const style = `
:root { color-scheme: light dark; --line: #8886; --good: #116329; --bad: #b3261e; --open: #7a4b00; --added: #1a7f3722; --removed: #cf222e22; }
@media (prefers-color-scheme: dark) { :root { --good: #5fd38d; --bad: #ff8a80; --open: #f0b45b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 0 1rem 3rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
nav { padding: .75rem 0; border-bottom: 1px solid var(--line); }
nav a { display: inline-block; padding: .4rem .75rem .4rem 0; }
h1 { font-size: 1.6rem; overflow-wrap: anywhere; } h2 { font-size: 1.25rem; margin-top: 2rem; overflow-wrap: anywhere; } h3 { font-size: 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; min-width: 5rem; }
td a { display: inline-block; min-height: 1.5rem; }
pre { overflow-x: auto; padding: .75rem; border: 1px solid var(--line); border-radius: .4rem; font-size: .875rem; }
code { overflow-wrap: anywhere; }
.success { color: var(--good); font-weight: 600; } .failure { color: var(--bad); font-weight: 600; } .unknown { color: var(--open); font-weight: 600; }
.added { background: var(--added); } .removed { background: var(--removed); }
svg text { font: 14px system-ui, sans-serif; fill: currentColor; }
svg rect { fill: none; stroke: currentColor; }
svg path { fill: none; stroke-width: 1.5; } svg marker path { fill: currentColor; }
svg .success { stroke: var(--good); } svg .failure { stroke: var(--bad); stroke-width: 3; } svg .unknown { stroke: var(--open); stroke-dasharray: 6 4; }
`
