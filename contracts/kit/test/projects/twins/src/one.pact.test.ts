import { recordStock } from '../record-stock.ts'

recordStock({ novel: 1 })
