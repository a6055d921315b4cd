import type { TabProps } from "./FactsTab.tsx";
import { JointMeeting } from "./JointMeeting.tsx";
import { Meetings } from "./Meetings.tsx";
import { Professionals } from "./Professionals.tsx";

/** Before, during and after the works: meetings and what was asked, professionals who came, the joint meeting that keeps the result. */
export function TalkTab({ community }: TabProps) {
  return (
    <>
      <Meetings community={community} />
      <Professionals community={community} />
      <JointMeeting community={community} />
    </>
  );
}
