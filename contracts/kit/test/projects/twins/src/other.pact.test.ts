import { recordStock } from '../record-stock.ts'

recordStock({})
