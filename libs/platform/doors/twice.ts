interface Happened {
  code: string;
  field?: string;
}

/**
 * What has happened when two do the same at once: the rule of each has looked before the other had written, and the table itself let one of them in. Each by the name of what kept the other
 * out; told as the rule tells it where there is one. What is not named here is told as being there already.
 */
export const TWICE: Readonly<Record<string, Happened>> = {
  release_told_once: { code: 'release.made-already', field: 'endsOn' },
  release_project_id_number_key: { code: 'release.made-meanwhile', field: 'endsOn' },
  independence_rating_casefile_id_moment_idx: { code: 'independence.rated-already', field: 'moment' },
  independence_rating_casefile_id_rated_on_idx: { code: 'independence.rated-already', field: 'ratedOn' },
  instrument_project_id_key_edition_key: { code: 'instrument.made-meanwhile', field: 'key' },
  instrument_use_project_id_instrument_id_key: { code: 'instrument.in-use-meanwhile', field: 'instrumentId' },
  measurement_trial_project_id_idx1: { code: 'trial.another-runs' },
  hypothesis_test_hypothesis_id_idx: { code: 'hypothesis.tested-already', field: 'hypothesisId' },
  learning_pack_project_id_digest_key: { code: 'pack.loaded-already', field: 'file' },
};
