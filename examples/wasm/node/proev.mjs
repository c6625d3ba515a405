// Answers cases, a line each, from standard input: the sample of how to use the package.
import { createInterface } from 'node:readline'
import { start } from './index.mjs'

const dfdg = await start(process.argv[2])
for await (const sag of createInterface({ input: process.stdin })) process.stdout.write(dfdg.tjekJSON(sag) + '\n')
