import { Migration } from '@mikro-orm/migrations';

/** One step of the schema: its name, which orders and identifies it, and its statements in one dialect. */
export interface SchemaStep {
  readonly name: string;
  readonly statements: readonly string[];
}

/** Turns schema steps into the migrations that MikroORM runs, each in a transaction of its own. */
export const migrationList = (steps: readonly SchemaStep[]) =>
  steps.map(({ name, statements }) => ({
    name,
    class: class extends Migration {
      override up(): void {
        for (const statement of statements) this.addSql(statement);
      }
    },
  }));
