import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('token')
export class TokenRow {
  /** SHA-256 of the token. */
  @PrimaryColumn('bytea')
  hash!: Buffer;
  @ForeignKey('AccountRow')
  @Column('uuid', { name: 'account_id' })
  accountId!: string;
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
