import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { RefusedAddressError } from './refused-address-error.ts'

/** Decides which addresses a webhook may connect to. */
export interface AddressGuard {
  /** Refuses an address literal that is not allowed; a name is judged when it is resolved. */
  check(host: string): void
  /** Resolves a name to addresses that were judged: what is connected to is what was checked, so that rebinding gains nothing. */
  lookup: LookupFunction
  /** Whether a host was allowed by name or address. */
  isAllowed(host: string): boolean
}

type Resolve = typeof lookup

/** @param allowed host names, addresses and CIDR ranges that may be called although they are internal */
export function createAddressGuard(allowed: readonly string[], resolve: Resolve = lookup): AddressGuard {
  const names = new Set(allowed.filter((entry) => familyOf(entry) === undefined).map((name) => name.toLowerCase()))
  const exempt = new BlockList()
  for (const entry of allowed) if (familyOf(entry)) addRange(exempt, entry)

  const isFine = (host: string, address: string) => {
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    return names.has(host.toLowerCase()) || exempt.check(address, family) || !internal.check(address, family)
  }
  const check = (host: string) => {
    const address = host.replace(/^\[|\]$/g, '')
    if (isIP(address) && !isFine(host, address)) throw new RefusedAddressError(host, address)
  }
  return {
    check,
    isAllowed: (host) => {
      const address = host.replace(/^\[|\]$/g, '')
      return (
        names.has(host.toLowerCase()) ||
        (isIP(address) > 0 && exempt.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'))
      )
    },
    lookup(host, options, callback) {
      resolve(host, { ...options, all: true }, (error, addresses) => {
        if (error) return callback(error, '')
        const refused = addresses.find(({ address }) => !isFine(host, address))
        if (refused) return callback(new RefusedAddressError(host, refused.address), '')
        const [first] = addresses
        if (!first) return callback(new Error(`Failed to find ${host}: it has no address. Check its name.`), '')
        return options.all ? callback(null, addresses) : callback(null, first.address, first.family)
      })
    },
  }
}

function familyOf(entry: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(entry.split('/')[0] ?? '')
  return version === 4 ? 'ipv4' : version === 6 ? 'ipv6' : undefined
}

function addRange(list: BlockList, entry: string): void {
  const [address = '', prefix] = entry.split('/')
  const family = familyOf(entry) ?? 'ipv4'
  if (prefix === undefined) list.addAddress(address, family)
  else list.addSubnet(address, Number(prefix), family)
}

/** What is not the public internet (a mapped IPv4 address is judged as IPv4), and what leads back from IPv6 to IPv4 (IANA special-purpose registries). */
const internal = new BlockList()
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  '::1/128',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]) {
  addRange(internal, range)
}
