/* What features may ask of the machine, apart from calls. */
import { platform, type HostEvents, type Platform } from "../platform";

export const pageImageUrl: Platform["pageImageUrl"] = (...args) => platform().pageImageUrl(...args);
export const answerImageUrl: Platform["answerImageUrl"] = (...args) => platform().answerImageUrl(...args);
export const pickFiles: Platform["pickFiles"] = (options) => platform().pickFiles(options);
export const saveFile: Platform["saveFile"] = (options) => platform().saveFile(options);
export const onFilesDropped: Platform["onFilesDropped"] = (handle) => platform().onFilesDropped(handle);
export const quit: Platform["quit"] = () => platform().quit();
export const setAppearance: Platform["setAppearance"] = (appearance) => platform().setAppearance(appearance);

export function onEvent<K extends keyof HostEvents>(name: K, handle: (payload: HostEvents[K]) => void): () => void {
  return platform().onEvent(name, handle);
}
