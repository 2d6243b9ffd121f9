/** The WebSockets of prices: each path, and what travels there to the client, by the names of the AsyncAPI document. */
export interface PriceSockets {
  '/prices': {
    price: { type: 'price'; symbol: string; amount: number; change: number | null }
    heartbeat: { type: 'heartbeat' }
  }
}

export interface PriceStates {
  'a symbol is traded': { symbol: string }
}
