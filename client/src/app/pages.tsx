import type { RouteObject } from 'react-router'
import { NotFoundPage } from './pages/NotFoundPage.tsx'
import { SignedIn } from './SignedIn.tsx'

/** Address to page; pages are loaded when they are first opened. */
export const pages: RouteObject[] = [
  { path: '/', lazy: async () => ({ Component: (await import('./pages/FrontPage.tsx')).FrontPage }) },
  { path: '/explore', lazy: async () => ({ Component: (await import('../features/ideas/pages/ExplorePage.tsx')).ExplorePage }) },
  { path: '/ideas/:id', lazy: async () => ({ Component: (await import('./pages/IdeaPage.tsx')).IdeaPage }) },
  { path: '/ideas/:id/versions', lazy: async () => ({ Component: (await import('../features/ideas/pages/VersionsPage.tsx')).VersionsPage }) },
  { path: '/me/ideas', lazy: async () => ({ Component: (await import('../features/ideas/pages/MyIdeasPage.tsx')).MyIdeasPage }) },
  { path: '/ui', lazy: async () => ({ Component: (await import('../ui/catalogue/CataloguePage.tsx')).CataloguePage }) },
  { path: '/ui/ballots', lazy: async () => ({ Component: (await import('./pages/BallotsPage.tsx')).BallotsPage }) },
  { path: '/ideas/new', lazy: async () => ({ Component: (await import('./pages/EditorPages.tsx')).NewIdeaPage }) },
  { path: '/ideas/:id/edit', lazy: async () => ({ Component: (await import('./pages/EditorPages.tsx')).EditIdeaPage }) },
  { path: '/sign-in', lazy: async () => ({ Component: (await import('../features/account/pages/SignInPage.tsx')).SignInPage }) },
  { path: '/sign-up', lazy: async () => ({ Component: (await import('../features/account/pages/SignUpPage.tsx')).SignUpPage }) },
  { path: '/forgot', lazy: async () => ({ Component: (await import('../features/account/pages/ForgotPage.tsx')).ForgotPage }) },
  { path: '/reset', lazy: async () => ({ Component: (await import('../features/account/pages/ResetPage.tsx')).ResetPage }) },
  { path: '/verify', lazy: async () => ({ Component: (await import('../features/account/pages/LetterPages.tsx')).VerifyPage }) },
  { path: '/confirm-email', lazy: async () => ({ Component: (await import('../features/account/pages/LetterPages.tsx')).ConfirmEmailPage }) },
  { path: '/unsubscribe', lazy: async () => ({ Component: (await import('../features/account/pages/LetterPages.tsx')).UnsubscribePage }) },
  { path: '/people/:id', lazy: async () => ({ Component: (await import('./pages/PersonPage.tsx')).PersonPage }) },
  { path: '/challenges', lazy: async () => ({ Component: (await import('../features/challenges/pages/ChallengesPage.tsx')).ChallengesPage }) },
  { path: '/challenges/:id', lazy: async () => ({ Component: (await import('./pages/ChallengePage.tsx')).ChallengePage }) },
  { path: '/challenges/:id/history', lazy: async () => ({ Component: (await import('../features/challenges/pages/HistoryPage.tsx')).HistoryPage }) },
  { path: '/organisations', lazy: async () => ({ Component: (await import('../features/organisations/pages/OrganisationsPage.tsx')).OrganisationsPage }) },
  { path: '/organisations/:id', lazy: async () => ({ Component: (await import('../features/organisations/pages/OrganisationPage.tsx')).OrganisationPage }) },
  { path: '/recount', lazy: async () => ({ Component: (await import('../features/votes/recount/pages/RecountPage.tsx')).RecountPage }) },
  { element: <SignedIn />, children: [
    { path: '/settings/:part?', lazy: async () => ({ Component: (await import('./pages/SettingsPage.tsx')).SettingsPage }) },
    { path: '/challenges/new', lazy: async () => ({ Component: (await import('../features/challenges/pages/NewChallengePage.tsx')).NewChallengePage }) },
    { path: '/challenges/:id/edit', lazy: async () => ({ Component: (await import('../features/challenges/pages/SetupPage.tsx')).SetupPage }) },
    { path: '/imports', lazy: async () => ({ Component: (await import('../features/imports/pages/ImportsPage.tsx')).ImportsPage }) },
    { path: '/imports/:id', lazy: async () => ({ Component: (await import('../features/imports/pages/ImportPage.tsx')).ImportPage }) },
    { path: '/reports', lazy: async () => ({ Component: (await import('../features/reports/pages/ReportsPage.tsx')).ReportsPage }) },
    { path: '/notifications', lazy: async () => ({ Component: (await import('../features/notifications/pages/NotificationsPage.tsx')).NotificationsPage }) },
    { path: '/organisations/new', lazy: async () => ({ Component: (await import('../features/organisations/pages/NewOrganisationPage.tsx')).NewOrganisationPage }) },
    { path: '/organisations/:id/edit', lazy: async () => ({ Component: (await import('../features/organisations/pages/EditOrganisationPage.tsx')).EditOrganisationPage }) },
  ] },
  { path: '*', element: <NotFoundPage /> },
]
