/** Cuts the network in the process that loads it first: `node --import`. A socket that is opened all the same ends in an error, and is told. */
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const cut = (name) => () => {
  appendFileSync(process.env.CUT_LOG, `${name}\n`)
  throw new Error('the network is cut')
}
net.Socket.prototype.connect = cut('connect')
dns.lookup = cut('lookup')
dns.promises.lookup = cut('lookup')
dgram.createSocket = cut('datagram')
syncBuiltinESMExports()
