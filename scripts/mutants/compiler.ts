import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** What only keeps the code tidy does not make a small bug invalid. */
const TIDINESS: ts.CompilerOptions = {
  noUnusedLocals: false,
  noUnusedParameters: false,
  allowUnreachableCode: true,
  noEmit: true,
};

/** Checks the types of one changed file at a time, in the memory of one language service for each of the two worlds. */
export class Compiler {
  readonly #root: string;
  readonly #files: readonly string[];
  readonly #services = new Map<string, ts.LanguageService>();
  readonly #overlay = new Map<string, { readonly text: string; readonly version: number }>();
  #version = 0;

  constructor(root: string, files: readonly string[]) {
    this.#root = root;
    this.#files = files;
  }

  compiles(file: string, text: string): boolean {
    const config = file.startsWith('web/') ? 'web/tsconfig.json' : 'tsconfig.json';
    const service = this.#services.get(config) ?? this.#serviceFor(config);
    this.#services.set(config, service);
    const path = join(this.#root, file);
    this.#version += 1;
    this.#overlay.set(path, { text, version: this.#version });
    const isSound =
      service.getSyntacticDiagnostics(path).length === 0 &&
      service.getSemanticDiagnostics(path).every(({ category }) => category !== ts.DiagnosticCategory.Error);
    this.#version += 1;
    this.#overlay.set(path, { text: readFileSync(path, 'utf8'), version: this.#version });
    return isSound;
  }

  #serviceFor(config: string): ts.LanguageService {
    const path = join(this.#root, config);
    const { options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(path, ts.sys.readFile).config,
      ts.sys,
      dirname(path),
    );
    const isOfWeb = config.startsWith('web/');
    const roots = this.#files
      .filter((file) => file.startsWith('web/') === isOfWeb)
      .map((file) => join(this.#root, file));
    const overlay = this.#overlay;
    return ts.createLanguageService({
      getCompilationSettings: () => ({ ...options, ...TIDINESS }),
      getScriptFileNames: () => roots,
      getScriptVersion: (name) => String(overlay.get(name)?.version ?? 0),
      getScriptSnapshot: (name) => {
        const text = overlay.get(name)?.text ?? (existsSync(name) ? readFileSync(name, 'utf8') : undefined);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => this.#root,
      getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
      readDirectory: ts.sys.readDirectory,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
    });
  }
}
