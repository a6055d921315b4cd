import {
  IconBallBasketball,
  IconBasket,
  IconBed,
  IconBooks,
  IconBuildingCommunity,
  IconBuildingHospital,
  IconDisabled,
  IconHomeHand,
  IconMapPin,
  IconOld,
  IconShieldHalf,
  IconStethoscope,
  IconTheater,
  type TablerIcon,
} from "@tabler/icons-react";

const ICONS: Readonly<Record<string, TablerIcon>> = {
  elderDayCare: IconOld,
  nursingHome: IconBed,
  healthStation: IconStethoscope,
  healthCentre: IconBuildingHospital,
  culturalRoom: IconBooks,
  cultureCentre: IconTheater,
  serviceStation: IconHomeHand,
  serviceCentre: IconBuildingCommunity,
  disabilityService: IconDisabled,
  sports: IconBallBasketball,
  police: IconShieldHalf,
  market: IconBasket,
};

/** The icon of a kind in panels; a pin where it has none of its own. */
export const kindIcon = (kind: string): TablerIcon => ICONS[kind] ?? IconMapPin;
