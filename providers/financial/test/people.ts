/** A client with everything that one can have. */
export const newClient = {
  name: 'Ærø Shipping ApS',
  email: 'accounts@aeroe.example',
  taxNumber: 'DK12345678',
  address: { line1: 'Havnen 1', line2: '2. sal', city: 'Marstal', postalCode: '5960', country: 'DK' },
}
