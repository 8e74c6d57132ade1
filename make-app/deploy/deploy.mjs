import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Brings the app into an account of Make with the vendor's own client. What is there already is updated. */

const MODULE_TYPES = { trigger: 1, action: 4, search: 9, universal: 12 };
const MODULE_SECTIONS = {
  communication: 'api',
  mappableParams: 'expect',
  interface: 'interface',
  samples: 'samples',
  epoch: 'epoch',
};

export class Deployment {
  /**
   * @param make client of `@makehq/sdk`
   * @param folder with makecomapp.json
   * @param target name and version of the app in Make
   * @param tell what to do with a line for the user
   */
  constructor(make, folder, target, tell = () => {}) {
    Object.assign(this, { sdk: make.sdk, folder, tell, name: target.name, version: target.version });
    this.manifest = JSON.parse(this.text('makecomapp.json'));
  }

  async run() {
    const connection = await this.connection();
    await this.general();
    await this.procedures(connection);
    await this.modules(connection);
    this.tell('The app is in Make. It stays private until you publish it there.');
  }

  text(path) {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Make names connections itself, so the one with our label is looked for first. */
  async connection() {
    const [own] = Object.values(this.manifest.components.connection);
    const known = (await this.sdk.connections.list(this.name)).find((one) => one.label === own.label);
    const { name } = known ?? (await this.sdk.connections.create(this.name, { type: own.connectionType, label: own.label }));
    await this.sdk.connections.setSection(name, 'api', this.text(own.codeFiles.communication));
    await this.sdk.connections.setSection(name, 'parameters', this.text(own.codeFiles.params));
    this.tell(`connection ${name}: ${known ? 'updated' : 'made'}`);
    return name;
  }

  async general() {
    const files = this.manifest.generalCodeFiles;
    await this.sdk.apps.setSection(this.name, this.version, 'base', this.text(files.base));
    await this.sdk.apps.setSection(this.name, this.version, 'groups', this.text(files.groups));
    await this.sdk.apps.setDocs(this.name, this.version, this.text(files.readme));
    this.tell('base, groups and description: updated');
  }

  async procedures(connection) {
    const known = await this.sdk.rpcs.list(this.name, this.version);
    for (const [name, own] of Object.entries(this.manifest.components.rpc)) {
      const isKnown = known.some((one) => one.name === name);
      if (!isKnown) {
        await this.sdk.rpcs.create(this.name, this.version, { name, label: own.label });
      }
      await this.sdk.rpcs.update(this.name, this.version, name, { label: own.label, connection });
      await this.sdk.rpcs.setSection(this.name, this.version, name, 'api', this.text(own.codeFiles.communication));
      this.tell(`list of choices ${name}: ${isKnown ? 'updated' : 'made'}`);
    }
  }

  async modules(connection) {
    const known = await this.sdk.modules.list(this.name, this.version);
    const own = this.manifest.components.module;
    for (const [name, module] of Object.entries(own)) {
      const isKnown = known.some((one) => one.name === name);
      await this.module(name, module, isKnown, connection);
      this.tell(`module ${name}: ${isKnown ? 'updated' : 'made'}`);
    }
    // Scenarios may use them, so taking modules away is left to people.
    known
      .filter((one) => !own[one.name])
      .forEach((one) => this.tell(`module ${one.name} is in Make but not in this app; it was left alone`));
  }

  async module(name, { label, description, moduleType, actionCrud: crud, codeFiles }, isKnown, connection) {
    const told = { label, description, ...(crud && { crud }) };
    if (!isKnown) {
      const typeId = MODULE_TYPES[moduleType];
      // Make's API asks for it, although our files replace whatever it stands for.
      const subtype = moduleType === 'universal' ? { subtype: 'Universal' } : {};
      await this.sdk.modules.create(this.name, this.version, { name, typeId, ...told, ...subtype, moduleInitMode: 'blank' });
    }
    await this.sdk.modules.update(this.name, this.version, name, { ...told, connection });
    for (const [kind, path] of Object.entries(codeFiles)) {
      await this.sdk.modules.setSection(this.name, this.version, name, MODULE_SECTIONS[kind], this.text(path));
    }
  }
}
