import type { ViewFilters } from './saved-view.input.js';

export class SavedViewShown {
  id: string;
  name: string;
  filters: ViewFilters;
  version: number;
}

export class SavedViewList {
  items: SavedViewShown[];
}
