// Runs inside QuickJS, before a strategy's module. What it returns is called from outside only; the module cannot reach it.
;(() => {
  const { freeze, keys } = Object
  const { isArray } = Array
  const { isView } = ArrayBuffer
  delete Math.random

  const bars = []
  let parameters = {}
  let strategy = {}
  let indicators = {}

  return {
    takeParameters(text) {
      parameters = freeze(JSON.parse(text))
    },
    takeModule(module) {
      strategy = module
      if (typeof module.onBar !== 'function') return 'no_on_bar'
      return module.indicators === undefined || typeof module.indicators === 'function' ? '' : 'no_indicators'
    },
    takeBars(buffer) {
      const columns = new Float64Array(buffer)
      for (let at = 0; at < columns.length; at += 6) {
        bars[bars.length] = freeze({
          opensAt: columns[at],
          open: columns[at + 1],
          high: columns[at + 2],
          low: columns[at + 3],
          close: columns[at + 4],
          volume: columns[at + 5],
        })
      }
    },
    computeIndicators() {
      if (strategy.indicators === undefined) return ''
      const computed = strategy.indicators(bars, parameters)
      if (typeof computed !== 'object' || computed === null) return 'It returned no object of arrays.'
      for (const name of keys(computed)) {
        const values = computed[name]
        if (!isArray(values) && !isView(values)) return `"${name}" is not an array.`
        if (values.length !== bars.length) return `"${name}" has ${values.length} values for ${bars.length} bars.`
      }
      indicators = computed
      return ''
    },
    signalAt(index, quantity, averagePrice) {
      const answer = strategy.onBar({
        index,
        bar: bars[index],
        indicators,
        position: { quantity, averagePrice },
        parameters,
      })
      if (answer === undefined || answer === null) return ''
      if (typeof answer !== 'object') return `!a ${typeof answer}`
      const { target, buy, sell } = answer
      if ((target !== undefined) + (buy !== undefined) + (sell !== undefined) !== 1) {
        return '!not exactly one of target, buy and sell'
      }
      const kind = target !== undefined ? 'target' : buy !== undefined ? 'buy' : 'sell'
      const wanted = target ?? buy ?? sell
      if (typeof wanted !== 'number' && typeof wanted !== 'string') {
        return `!${kind} is a ${typeof wanted}`
      }
      return `${kind} ${wanted}`
    },
  }
})()
