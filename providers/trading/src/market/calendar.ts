/** A day of trading: the date in New York, and when its session opens and closes. Times are milliseconds since 1970, UTC. */
export type Session = { date: string; opensAt: number; closesAt: number }

const day = 24 * 60 * 60_000
const [opensAtMinute, closesAtMinute] = [9 * 60 + 30, 16 * 60]

/** The session of the day that begins at this midnight UTC, or none: weekends and the exchange's holidays. */
export function sessionOf(midnight: number): Session | undefined {
  const date = new Date(midnight)
  if (date.getUTCDay() === 0 || date.getUTCDay() === 6) return undefined
  const year = date.getUTCFullYear()
  if (holidaysOf(year).has(midnight)) return undefined
  const offset = isSummerTime(midnight, year) ? 4 * 60 : 5 * 60
  const at = (minute: number) => midnight + (minute + offset) * 60_000
  return { date: date.toISOString().slice(0, 10), opensAt: at(opensAtMinute), closesAt: at(closesAtMinute) }
}

/** All sessions that have not closed at `from` and have opened before `to`, in order. */
export function sessionsBetween(from: number, to: number): Session[] {
  const sessions: Session[] = []
  // A session lies within its own date in UTC.
  for (let midnight = Math.floor(from / day) * day; midnight < to; midnight += day) {
    const session = sessionOf(midnight)
    if (session !== undefined && session.closesAt > from && session.opensAt < to) sessions.push(session)
  }
  return sessions
}

/** New York's, since 2007: from the second Sunday of March to the first of November; at 09:30 the change is made. */
function isSummerTime(midnight: number, year: number): boolean {
  return midnight >= nthWeekday(year, 2, 0, 2) && midnight < nthWeekday(year, 10, 0, 1)
}

const holidays = new Map<number, ReadonlySet<number>>()

function holidaysOf(year: number): ReadonlySet<number> {
  const known = holidays.get(year) ?? new Set(listHolidays(year))
  holidays.set(year, known)
  return known
}

/** Those of the New York Stock Exchange; its half days are whole days here. */
function listHolidays(year: number): number[] {
  const newYear = Date.UTC(year, 0, 1)
  return [
    // On a Saturday it is not made up for: the Friday ends the year.
    ...(new Date(newYear).getUTCDay() === 6 ? [] : [observed(newYear)]),
    nthWeekday(year, 0, 1, 3), // Martin Luther King
    nthWeekday(year, 1, 1, 3), // Washington
    easterOf(year) - 2 * day, // Good Friday
    lastMonday(year, 4), // Memorial Day
    ...(year >= 2022 ? [observed(Date.UTC(year, 5, 19))] : []), // Juneteenth
    observed(Date.UTC(year, 6, 4)), // Independence Day
    nthWeekday(year, 8, 1, 1), // Labor Day
    nthWeekday(year, 10, 4, 4), // Thanksgiving
    observed(Date.UTC(year, 11, 25)), // Christmas
  ]
}

/** The Friday before a Saturday, the Monday after a Sunday. */
function observed(midnight: number): number {
  const weekday = new Date(midnight).getUTCDay()
  return midnight + (weekday === 6 ? -day : weekday === 0 ? day : 0)
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = Date.UTC(year, month, 1)
  return first + (((weekday - new Date(first).getUTCDay() + 7) % 7) + (nth - 1) * 7) * day
}

function lastMonday(year: number, month: number): number {
  return nthWeekday(year, month + 1, 1, 1) - 7 * day
}

/** Easter Sunday of the Gregorian calendar: Oudin's form of the church's rule. */
function easterOf(year: number): number {
  const century = Math.trunc(year / 100)
  const golden = year % 19
  const shift = Math.trunc((century - 17) / 25)
  let moon = (century - Math.trunc(century / 4) - Math.trunc((century - shift) / 3) + 19 * golden + 15) % 30
  moon -=
    Math.trunc(moon / 28) * (1 - Math.trunc(moon / 28) * Math.trunc(29 / (moon + 1)) * Math.trunc((21 - golden) / 11))
  const weekday = (year + Math.trunc(year / 4) + moon + 2 - century + Math.trunc(century / 4)) % 7
  const days = moon - weekday
  const month = 3 + Math.trunc((days + 40) / 44)
  return Date.UTC(year, month - 1, days + 28 - 31 * Math.trunc(month / 4))
}
