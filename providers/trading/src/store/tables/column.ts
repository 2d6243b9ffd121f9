import type { ColumnType } from 'kysely'

export type Timestamp = Date

/** PostgreSQL bigint, which pg reads as a string and takes as a number. */
export type Bigint = ColumnType<string, number | string, number | string>

/** A bigint that a new row need not give. */
export type BigintFromZero = ColumnType<string, number | string | undefined, number | string>

/** PostgreSQL date, `YYYY-MM-DD`. */
export type DateText = string

/** jsonb: read as it is, written as its text. */
export type Json<Value> = ColumnType<Value, string, string>

/** PostgreSQL numeric: a decimal in text. */
export type Numeric = ColumnType<string, string, string>

/** A numeric that a new row need not give. */
export type NumericFromZero = ColumnType<string, string | undefined, string>
