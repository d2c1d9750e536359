// The walls of the house (docs/ARCHITECTURE.md): imports point down, rooms do not know each other. Run by npm run walls,
// which also looks for what imports cannot show.

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid('no-circles', 'Imports never run in a circle.', {}, { circular: true }),
    forbid('no-dead-ends', 'An import that leads nowhere would slip past every other wall.', {}, { couldNotResolve: true }),

    forbid('shared-is-ground', 'The ground imports only zod: no I/O, no clock, no other library.',
      { path: '^shared/src/' }, { pathNot: ['^shared/src/', '^node_modules/zod/'] }),
    forbid('shared-rooms-meet-in-schemas', 'A room of the ground may use ground, taxonomy, the arithmetic of counting, and the schemas of other rooms.',
      { path: '^shared/src/([^/]+)/', pathNot: '^shared/src/(ground|taxonomy)/' },
      { path: '^shared/src/', pathNot: ['^shared/src/($1|ground|taxonomy|counting)/', '^shared/src/[^/]+/schema\\.ts$'] }),
    forbid('ground-knows-no-room', 'Ground and taxonomy lie below the rooms.',
      { path: '^shared/src/(ground|taxonomy)/' }, { path: '^shared/src/', pathNot: '^shared/src/(ground|taxonomy)/' }),

    forbid('server-rooms-are-apart', 'A room asks another through a port or an event, wired in server/src/app.',
      { path: '^server/src/features/([^/]+)/' }, { path: '^server/src/features/', pathNot: '^server/src/features/$1/' }),
    forbid('server-app-is-the-top', 'Only the entries import the composition root.',
      { path: '^server/src/[^/]+/', pathNot: '^server/src/app/' }, { path: '^server/src/app/' }),
    forbid('platform-knows-no-room', 'Platform has no domain noun in it.',
      { path: '^server/src/platform/' }, { path: '^server/src/features/' }),
    forbid('events-are-words', 'The catalogue of events is names and types, from the ground alone.',
      { path: '^server/src/events/' }, { pathNot: ['^server/src/events/', '^shared/src/', '^node_modules/zod/'] }),

    forbid('client-rooms-are-apart', 'Rooms of the client meet only in client/src/app.',
      { path: '^client/src/features/([^/]+)/' }, { path: '^client/src/features/', pathNot: '^client/src/features/$1/' }),
    forbid('client-app-is-the-top', 'Only the entry imports the router and the layout.',
      { path: '^client/src/[^/]+/', pathNot: '^client/src/app/' }, { path: '^client/src/app/' }),
    forbid('ui-knows-no-room', 'The design system and the helpers have no domain noun in them.',
      { path: '^client/src/(ui|lib)/' }, { path: '^client/src/features/' }),

    forbid('client-without-server', 'The client never imports the server.', { path: '^client/' }, { path: '^server/' }),
    forbid('server-without-client', 'The server never imports the client.', { path: '^server/' }, { path: '^client/' })
  ],
  options: {
    doNotFollow: { path: '(^|/)(node_modules|dist)/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'browser', 'default'],
      mainFields: ['module', 'main', 'types']
    }
  }
}
