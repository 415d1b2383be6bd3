import { AccountRow } from '../accounts/account-row';
import { CharacterRow } from '../accounts/character-row';
import { CharacterStateRow } from '../accounts/character-state-row';
import { TokenRow } from '../accounts/token-row';

/** The tables that are worked on as entities. */
export const ENTITIES = [AccountRow, TokenRow, CharacterRow, CharacterStateRow] as const;
