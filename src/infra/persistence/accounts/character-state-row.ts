import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type Character } from '../../../model/character';

/** What the world writes in its commits. */
@Entity('character_state')
export class CharacterStateRow {
  @ForeignKey('CharacterRow')
  @PrimaryColumn('uuid')
  id!: string;
  @Column('boolean', { name: 'in_world' })
  inWorld!: boolean;
  @Column('jsonb')
  data!: Character;
}
