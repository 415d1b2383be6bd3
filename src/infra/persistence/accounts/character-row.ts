import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('character')
export class CharacterRow {
  @PrimaryColumn('uuid')
  id!: string;
  @ForeignKey('AccountRow')
  @Column('uuid', { name: 'account_id' })
  accountId!: string;
  @Column('text')
  name!: string;
  /** Lower case, unique while the name is held; null = given up. */
  @Column('text', { name: 'name_key', nullable: true, unique: true })
  nameKey!: string | null;
  @Column('text')
  profession!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;
}
