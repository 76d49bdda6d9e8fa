export class DayItem {
  /** Whom it is about; empty for what is about a method. */
  participationId: string | null;
  pseudonym: string | null;
  methodId: string | null;
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
