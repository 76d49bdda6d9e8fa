/** The person's own pages: signing in by letter, what she reads, says, agrees to and takes back, and her words for those who carry the case. */
export { addressPlace, OwnAccessService } from './own-access.service.js';
export { OwnAccess } from './own-access.entity.js';
export * from './own.input.js';
export { OWN_PANELS, OWN_WORDS_OPEN } from './own-panels.js';
export { OwnModule } from './own.module.js';
export { OwnPagesService } from './own-pages.service.js';
export { OwnSignInService } from './own-sign-in.service.js';
export { OwnRating, OwnSurvey, OwnWord } from './own-word.entity.js';
export { OwnWordService } from './own-word.service.js';
export * from './own.view.js';
