import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ReportersDocument } from '../../../generated/graphql.ts';
import { Answered } from '../../controls/answered.tsx';
import { Choice } from '../../controls/choice.tsx';
import { Empty } from '../../controls/notice.tsx';
import { RegionPicker } from '../../controls/region-picker.tsx';
import { BarContent, PartTabs } from '../../frame/bar.tsx';
import { PATHS } from '../../frame/screens.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { regionOptions } from '../../session/regions.ts';
import { useSession } from '../../session/session.ts';
import { useSpeech } from '../../speech.ts';
import { type Invited, ReporterInvitations } from './reporter-invitations.tsx';
import { SheetsWindow } from './sheets-window.tsx';

/** Field reporters: who was invited from which TPS, and the sheets that invite the others. */
export function ReportersDesk() {
  const { language, words } = useSpeech();
  const { me, operation } = useSession();
  const { wilayah } = useSearch({ from: PATHS.reporters });
  const navigate = useNavigate({ from: PATHS.reporters });
  const [institution, setInstitution] = useState(operation.institutions[0]?.code ?? '');
  const [invited, setInvited] = useState<Invited | null>(null);
  const reach = me.grants.map(({ region }) => region);
  const regions = regionOptions(operation, words)
    .filter(({ depth }) => depth > 0)
    .filter(({ code }) => reach.some((region) => code === region || code.startsWith(`${region}.`)));
  const kecamatan = regions.filter(({ depth }) => depth === 1);
  const only = kecamatan.length === 1 ? kecamatan[0]?.code : undefined;
  const region = wilayah ?? only ?? null;
  return (
    <div className="desk-page">
      <BarContent>
        <PartTabs part="admin" />
      </BarContent>
      <header className="page-head">
        <h1>{words('reporters.title')}</h1>
        <p className="second">{words('reporters.hint')}</p>
      </header>
      <div className="filters">
        <RegionPicker
          label={words('reporters.region')}
          regions={regions}
          value={region}
          onChange={(code) => void navigate({ search: code === null ? {} : { wilayah: code } })}
        />
        <Choice
          label={words('reporters.institution')}
          options={operation.institutions.map(({ code, label }) => ({ code, name: label[language] }))}
          value={institution}
          onChange={setInstitution}
        />
      </div>
      {region === null ? (
        <Empty title={words('reporters.choose')}>{words('reporters.chooseHint')}</Empty>
      ) : (
        <Listed
          key={`${region} ${institution}`}
          region={region}
          institution={institution}
          onInvited={setInvited}
        />
      )}
      {invited !== null && <SheetsWindow {...invited} onClose={() => setInvited(null)} />}
    </div>
  );
}

interface ListedProps {
  readonly region: string;
  readonly institution: string;
  readonly onInvited: (invited: Invited) => void;
}

function Listed({ region, institution, onInvited }: ListedProps) {
  const { words } = useSpeech();
  const { answer, ask } = useAnswer(ReportersDocument, { variables: { region }, everyMs: 15_000 });
  return (
    <Answered answer={answer} onRetry={ask}>
      {(data) =>
        data.region === null ? (
          <Empty title={words('refusal.REGION_UNKNOWN')} />
        ) : (
          <ReporterInvitations
            region={data.region}
            reporters={data.reporters}
            institution={institution}
            onInvited={(invited) => {
              onInvited(invited);
              void ask();
            }}
            onChanged={ask}
          />
        )
      }
    </Answered>
  );
}
