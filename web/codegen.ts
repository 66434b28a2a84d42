import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['web/src/**/*.graphql'],
  generates: {
    'web/src/generated/graphql.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        useTypeImports: true,
        enumType: 'string-literal',
        defaultScalarType: 'unknown',
        documentMode: 'documentNode',
        scalars: {
          DateTime: 'string',
          Cursor: 'string',
          UUID: 'string',
          RegionCode: 'string',
          ContentHash: 'string',
          TpsCode: 'string',
          JSON: 'unknown',
        },
      },
    },
  },
};

export default config;
