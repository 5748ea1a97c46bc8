/** Files were chosen to be imported. */
export class ImportFilesEvent extends Event {
  static readonly type = 'import-files';
  readonly files: readonly File[];

  constructor(files: readonly File[]) {
    super(ImportFilesEvent.type);
    this.files = files;
  }
}

/** The import is to end where it is. */
export class StopImportEvent extends Event {
  static readonly type = 'stop-import';

  constructor() {
    super(StopImportEvent.type);
  }
}
