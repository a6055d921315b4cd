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
  communityHealthCentre: IconBuildingHospital,
  culturalRoom: IconBooks,
  cultureCentre: IconTheater,
  serviceStation: IconHomeHand,
  serviceCentre: IconBuildingCommunity,
  disabilityService: IconDisabled,
  sports: IconBallBasketball,
  police: IconShieldHalf,
  market: IconBasket,
};

/** The icon that a rule pack names, as panels draw it; a pin where it names none of these. */
export const kindIcon = (icon: string): TablerIcon => ICONS[icon] ?? IconMapPin;
