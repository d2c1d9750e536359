// Mocha's spec reporter, which also writes its counts to the file named by COMMONSPARK_TEST_COUNTS.
const { writeFileSync } = require('node:fs')
const { Runner, reporters } = require('mocha')

const ENDED_WITHIN = 15_000

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options)
    // A busy machine may keep one waiting too long: what needed another try is named, what fails three times has failed.
    runner.on(Runner.constants.EVENT_TEST_RETRY, (test, error) => console.log(`    another try: ${test.fullTitle()}: ${error.message}`))
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats
      writeFileSync(process.env.COMMONSPARK_TEST_COUNTS, JSON.stringify({ passed, failed, skipped }))
      setTimeout(endsAnyway, ENDED_WITHIN).unref()
    })
  }
}

function endsAnyway() {
  console.error('Something a test opened is still open; ending anyway.')
  process.exit()
}
