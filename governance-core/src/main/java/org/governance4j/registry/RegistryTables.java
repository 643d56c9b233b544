package org.governance4j.registry;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.Applicant;
import org.governance4j.community.Body;
import org.governance4j.community.BodyId;
import org.governance4j.community.BranchHost;
import org.governance4j.community.Building;
import org.governance4j.community.BuildingId;
import org.governance4j.community.CommunityFund;
import org.governance4j.community.Dwelling;
import org.governance4j.community.DwellingId;
import org.governance4j.community.Estate;
import org.governance4j.community.EstateId;
import org.governance4j.community.Grid;
import org.governance4j.community.GridId;
import org.governance4j.community.GridPost;
import org.governance4j.community.Household;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.Institution;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.community.SecretaryFile;

/** All records of a registry by kind (全部档案), those with an id of their own in tables. */
record RegistryTables(
    OrganisationPolicy schemes,
    RecordTable<OrganisationId, Organisation> organisations,
    RecordTable<PersonId, Person> persons,
    RecordTable<PersonId, PartyMember> members,
    ImmutableList<Applicant> applicants,
    ImmutableList<PostHolding> posts,
    RecordTable<BuildingId, Building> buildings,
    RecordTable<DwellingId, Dwelling> dwellings,
    RecordTable<HouseholdId, Household> households,
    RecordTable<EstateId, Estate> estates,
    RecordTable<InstitutionId, Institution> institutions,
    RecordTable<BodyId, Body> bodies,
    ImmutableList<SecretaryFile> secretaryFiles,
    ImmutableList<CommunityFund> funds,
    ImmutableList<BranchHost> branchHosts,
    RecordTable<GridId, Grid> grids,
    ImmutableList<GridPost> gridPosts) {}
