/** Rows in memory at a time. Twice as many cost a quarter more memory and gain no time (`bench/import.ts`). */
export const batchRows = 500
