import { linkToNobody, type Tabs } from './tabs.ts';

/** A page without others: it leads at once. */
export const noTabs: Tabs = {
  join: (scope, _group, page) => page.lead(linkToNobody(scope.child())),
};
