import { ref, watch } from 'vue';
import { shutForGood } from './patience.js';
import { me } from './session.js';

/** The tabs of a browser share one session: who signs in in one of them, or acts for another branch, does so in all. */
const tabs = new BroadcastChannel('samsteg.session');
const asWhom = () => me.value && `${me.value.account.id} ${me.value.branch?.id ?? ''}`;

/** This page shows what somebody else may see, or the same person for another branch: it sends nothing more. */
export const takenOver = ref(false);

watch(asWhom, (whom) => whom && tabs.postMessage(whom));
tabs.onmessage = ({ data }: MessageEvent<string>) => {
  if (!asWhom() || asWhom() === data) return;
  takenOver.value = true;
  shutForGood();
};
