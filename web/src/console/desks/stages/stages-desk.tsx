import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useHeadline } from '../../../situation/use-situation.ts';
import { Answered } from '../../controls/answered.tsx';
import { Empty } from '../../controls/notice.tsx';
import { BarContent } from '../../frame/bar.tsx';
import { OldPicture } from '../../frame/old-picture.tsx';
import { PATHS } from '../../frame/screens.ts';
import { useCommands } from '../../keys/commands.ts';
import { crumbsTo, placeName, regionAbove, watchedScope } from '../../session/regions.ts';
import { labelOf, useSession } from '../../session/session.ts';
import { useSpeech, useWords } from '../../speech.ts';
import { RegionMatrix } from './region-matrix.tsx';
import { FILTERS, filterNames, isDesa, type StagesSearch } from './stages-search.ts';
import { TpsDesk } from './tps-desk.tsx';
import { useMatrix } from './use-matrix.ts';

/** How far every TPS has come: from the whole region down to the story of one, and whom to call. */
export function StagesDesk() {
  const words = useWords();
  const { me } = useSession();
  const widest = watchedScope(me.grants);
  if (widest === null) {
    return (
      <div className="desk-page">
        <Empty title={words('stages.noScope')}>{words('stages.noScopeHint')}</Empty>
      </div>
    );
  }
  return (
    <>
      <h1 className="hidden-words">{words('screen.stages')}</h1>
      <Stages widest={widest} />
    </>
  );
}

function Stages({ widest }: { widest: string }) {
  const search = useSearch({ from: PATHS.stages });
  const navigate = useNavigate({ from: PATHS.stages });
  const region = search.wilayah ?? widest;
  const { words } = useSpeech();
  const go = (next: StagesSearch) => void navigate({ search: next });
  const above = regionAbove(region, widest);
  const isListed = search.saring !== undefined || isDesa(region);
  useCommands([
    {
      id: 'region-up',
      group: 'keys.group.list',
      label: words('stages.up'),
      keys: 'Esc',
      hint: words('stages.upShort'),
      isOnlyKey: true,
      run: () => {
        if (search.saring !== undefined) go(withRegion(region, widest));
        else if (above !== null) go(withRegion(above, widest));
      },
    },
  ]);
  const isSilentListed = search.saring === 'tanpa-kabar';
  useCommands([
    {
      id: 'list-silent',
      group: 'keys.group.page',
      label: words('stages.silentList'),
      keys: 'W',
      hint: words('stages.silentShort'),
      run: () =>
        go(
          isSilentListed
            ? withRegion(region, widest)
            : { ...withRegion(region, widest), saring: 'tanpa-kabar' },
        ),
    },
  ]);
  return (
    <>
      <StagesBar region={region} widest={widest} search={search} onSearch={go} />
      {isListed ? (
        <TpsDesk key={`${region} ${search.saring} ${search.tahap}`} region={region} search={search} />
      ) : (
        <Matrix
          key={region}
          region={region}
          onOpen={(code) => go({ wilayah: code })}
          onCell={(code, stage, status) => {
            const saring = filterNames.find((name) => FILTERS[name] === status);
            go({ ...withRegion(code, widest), tahap: stage, ...(saring === undefined ? {} : { saring }) });
          }}
        />
      )}
    </>
  );
}

const withRegion = (region: string, widest: string): StagesSearch =>
  region === widest ? {} : { wilayah: region };

type MatrixProps = Omit<Parameters<typeof RegionMatrix>[0], 'matrix'>;

function Matrix(props: MatrixProps) {
  const { answer, isLive, ask } = useMatrix(props.region);
  return (
    <>
      {isLive && <OldPicture />}
      <Answered answer={answer} onRetry={() => void ask()}>
        {(matrix) => <RegionMatrix {...props} matrix={matrix} />}
      </Answered>
    </>
  );
}

interface StagesBarProps {
  readonly region: string;
  readonly widest: string;
  readonly search: StagesSearch;
  readonly onSearch: (search: StagesSearch) => void;
}

/** Where one is, the way up, and the lists of those that ask for a look. */
function StagesBar({ region, widest, search, onSearch }: StagesBarProps) {
  const { operation } = useSession();
  const { words, language } = useSpeech();
  const base = withRegion(region, widest);
  const { saring, tahap } = search;
  return (
    <BarContent>
      <nav aria-label={words('stages.crumbs')}>
        <ol className="crumbs">
          {crumbsTo(region, widest).map((code) => (
            <li key={code}>
              <Link
                to={PATHS.stages}
                search={withRegion(code, widest)}
                className="subtab"
                activeProps={{}}
                aria-current={code === region ? 'page' : undefined}
              >
                {placeName(operation, code)}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <div className="subtabs">
        {filterNames.map((name) => (
          <button
            key={name}
            type="button"
            className="subtab"
            aria-pressed={saring === name}
            onClick={() => onSearch(saring === name ? base : { ...base, saring: name })}
          >
            {words(`stages.filter.${FILTERS[name]}`)}
          </button>
        ))}
        {saring !== undefined && tahap !== undefined && (
          <button type="button" className="subtab link" onClick={() => onSearch({ ...base, saring })}>
            {words('stages.atStage', { stage: labelOf(operation.stages, tahap, language) })} ×
          </button>
        )}
      </div>
      {region === widest && <CannotVote />}
    </BarContent>
  );
}

/** How many TPS of the whole region cannot vote, as walls say it. */
function CannotVote() {
  const words = useWords();
  const n = useHeadline()?.cannotVoteTps ?? 0;
  return n === 0 ? null : <p className="strong">{words('tps.cannotVote', { n })}</p>;
}
