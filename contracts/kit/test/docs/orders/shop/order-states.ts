/** What the shop's tests ask of orders before a request: the name of each state and its parameters. */
export interface OrderStates {
  'a customer is signed in': { customerId: string }
  'the customer has an order': { orderId: string; status: 'open' | 'paid' | 'shipped' }
  'the customer has no orders': Record<never, never>
  'the access token has expired': Record<never, never>
}
