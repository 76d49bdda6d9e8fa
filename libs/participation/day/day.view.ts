export class DayItem {
  participationId: string;
  pseudonym: string;
  givenName: string | null;
  familyName: string | null;
  protected: boolean;
  /** Since when, or by when. */
  on: string | null;
  /** What it is about, for example a unit. */
  detail: string | null;
}

export class DayPanelView {
  key: string;
  count: number;
  items: DayItem[];
}

/** What waits: only panels that hold something. */
export class DayView {
  panels: DayPanelView[];
}
