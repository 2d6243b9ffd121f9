/** Opens what an address points at, and filters interactions by text. The page is whole without it. */
export const script = `
const open = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)))
  for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true
  if (target) target.scrollIntoView()
}
addEventListener('hashchange', open)
open()
const list = [...document.querySelectorAll('.interaction')]
if (list.length > 10) {
  const box = document.createElement('div')
  const label = document.createElement('label')
  const input = document.createElement('input')
  const count = document.createElement('span')
  box.className = 'filter'
  label.textContent = 'Filter interactions '
  input.type = 'search'
  count.setAttribute('role', 'status')
  label.append(input)
  box.append(label, count)
  document.getElementById('matrix').after(box)
  const texts = list.map((one) => one.querySelector('summary').textContent.toLowerCase())
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\\s+/).filter(Boolean)
    let shown = 0
    list.forEach((one, at) => {
      one.hidden = !words.every((word) => texts[at].includes(word))
      if (!one.hidden) shown += 1
    })
    count.textContent = words.length ? shown + ' of ' + list.length : ''
  })
}
`
