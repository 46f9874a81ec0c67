/** What the windows of one package share, kept in the shell's window. */
interface SharedByPackage {
  local: Map<string, string>;
  session: Map<string, string>;
  cookies: Map<string, string>;
  /** When dialogs were shown, so that a loop of them can be cut short. */
  dialogs: number[];
  /** There were too many: no more of them are shown. */
  dialogsOver?: boolean;
  /** The look chosen in the app, for packages that look at `data-app-theme`; what the device asks for cannot be changed. */
  theme?: 'light' | 'dark';
  /** The package asks to be closed. */
  leave?: () => void;
  /** Closes the shell's window for good, where it is one of its own. */
  closeWindow?: () => void;
  /** It may open windows of its own. */
  opensWindows: boolean;
  /** A window of the package has something to say about itself. */
  sign?: (sign: 'error' | 'dialogs' | 'window') => void;
}

interface Window {
  packageShared?: SharedByPackage;
}
