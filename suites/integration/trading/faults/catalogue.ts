import type { SeededFault } from '../../seeding/seeded-fault.ts'
import { accessFaults } from './access-faults.ts'
import { backtestFaults } from './backtest-faults.ts'
import { badInputFaults } from './bad-input-faults.ts'
import { crashFaults } from './crash-faults.ts'
import { marketDataFaults } from './market-data-faults.ts'
import { ordersFaults } from './orders-faults.ts'
import { positionsFaults } from './positions-faults.ts'
import { riskFaults } from './risk-faults.ts'
import { strategyFaults } from './strategy-faults.ts'

/** Every seeded fault. */
export const catalogue: readonly SeededFault[] = [
  ...ordersFaults,
  ...positionsFaults,
  ...marketDataFaults,
  ...riskFaults,
  ...strategyFaults,
  ...backtestFaults,
  ...badInputFaults,
  ...accessFaults,
  ...crashFaults,
]
