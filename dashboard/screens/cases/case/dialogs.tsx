import { useLocation } from 'preact-iso';
import { getAssignees, moveCase } from '../../../api/cases.ts';
import { useLoad } from '../../../app/load.ts';
import { AssignDialog } from '../assign-dialog.tsx';
import {
  Call,
  Compensate,
  type DialogProps,
  Kind,
  Note,
  Promised,
  Refuse,
  Reply,
  Tier,
} from './deed-dialogs.tsx';
import type { Doing } from './doing.ts';
import { Close, Reopen } from './move-dialogs.tsx';

const SIMPLE = {
  noted: Note,
  called: Call,
  replied: Reply,
  promised: Promised,
  compensated: Compensate,
  tier: Tier,
  kind: Kind,
  close: Close,
  reopen: Reopen,
} as const;

/** The dialog of what is being done. */
export function CaseDialog({ doing, ...props }: DialogProps & { doing: Doing }) {
  if (typeof doing === 'object') return <Refuse {...props} compensation={doing.refuse} />;
  if (doing === 'assign') return <Assign {...props} />;
  const Simple = SIMPLE[doing];
  return <Simple {...props} />;
}

function Assign({ of, onDone, onClose }: DialogProps) {
  const { route } = useLocation();
  const { value } = useLoad('assignees', getAssignees);
  if (!value) return null;
  return (
    <AssignDialog
      again={of.state !== 'new'}
      among={value}
      dealer={of.dealer?.id ?? null}
      act={async (move) => {
        const answer = await moveCase(of.id, move);
        // A dealer who hands a case on sees it no more.
        if (!answer.ok && answer.trouble.kind === 'problem' && answer.trouble.status === 404) route('/cases');
        return answer;
      }}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
