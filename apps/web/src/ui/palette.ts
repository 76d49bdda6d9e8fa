import { ref } from 'vue';

export const paletteOpen = ref(false);
export const shortcutsOpen = ref(false);
export const openPalette = () => (paletteOpen.value = true);
export const openShortcuts = () => (shortcutsOpen.value = true);
