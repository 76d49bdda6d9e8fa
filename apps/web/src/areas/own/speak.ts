import { onBeforeUnmount, ref } from 'vue';
import { language } from '../../app/words.js';

/** Reads aloud with the voice of the browser, where it has one; nothing leaves the machine for it. */
export function useSpeaking() {
  const able = typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined';
  const speaking = ref(false);
  function stop() {
    if (able) speechSynthesis.cancel();
    speaking.value = false;
  }
  function speak(text: string) {
    stop();
    const words = new SpeechSynthesisUtterance(text);
    words.lang = language.value === 'sv' ? 'sv-SE' : 'en-GB';
    words.rate = 0.9;
    words.onend = words.onerror = () => (speaking.value = false);
    speaking.value = true;
    speechSynthesis.speak(words);
  }
  onBeforeUnmount(stop);
  return { able, speaking, speak, stop };
}
