import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('account')
export class AccountRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('text')
  username!: string;
  /** Lower case; unique. */
  @Column('text', { name: 'username_key', unique: true })
  usernameKey!: string;
  /** null = a guest's. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;
  @Column('text', { name: 'recovery_hash', nullable: true })
  recoveryHash!: string | null;
  @Column('boolean', { name: 'is_guest' })
  isGuest!: boolean;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  /** When an unclaimed guest was given up. */
  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
  @Column('uuid', { name: 'last_character', nullable: true })
  lastCharacter!: string | null;
}
