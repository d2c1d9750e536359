// node --import this: .env is read before anything else runs.
import { readEnvFile } from './env-file.mjs'

readEnvFile()
